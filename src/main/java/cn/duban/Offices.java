package cn.duban;

import cn.duban.talk.Reception;
import cn.duban.talk.Switchboard;
import cn.duban.talk.Utterance;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The offices of this service; what people type is answered by the office it is meant for.
final class Offices implements Reception {

    private final List<Office> all = new CopyOnWriteArrayList<>();
    private final Switchboard switchboard;

    Offices(InstantSource clock) {
        switchboard = new Switchboard(
                () -> all.stream().map(office -> new Switchboard.Line(office.desk(), office.title())).toList(), clock);
    }

    void add(Office office) {
        all.add(office);
    }

    List<Office> all() {
        return List.copyOf(all);
    }

    @Override
    public String answer(Utterance utterance) {
        return switchboard.answer(utterance);
    }
}
