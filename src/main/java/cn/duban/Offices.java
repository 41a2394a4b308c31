package cn.duban;

import cn.duban.talk.Reception;
import cn.duban.talk.Switchboard;
import cn.duban.talk.Utterance;
import java.time.InstantSource;
import java.util.List;

/// The offices of this service; what people type is answered by the office it is meant for.
final class Offices implements Reception {

    private final List<Office> all;
    private final Switchboard switchboard;

    Offices(List<Office> all, InstantSource clock) {
        this.all = List.copyOf(all);
        var lines = this.all.stream().map(office -> new Switchboard.Line(office.desk(), office.title())).toList();
        switchboard = new Switchboard(() -> lines, clock);
    }

    List<Office> all() {
        return all;
    }

    @Override
    public String answer(Utterance utterance) {
        return switchboard.answer(utterance);
    }
}
