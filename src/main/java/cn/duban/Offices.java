package cn.duban;

import cn.duban.reception.Switchboard;
import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The offices of this service; what people type is answered by the office it is meant for.
final class Offices implements Reception {

    private final List<Office> all = new CopyOnWriteArrayList<>();
    private final List<Consumer<Office>> watchers = new CopyOnWriteArrayList<>();
    private final Switchboard switchboard;

    Offices(InstantSource clock) {
        switchboard = new Switchboard(
                () -> all.stream().map(office -> new Switchboard.Line(office.desk(), office.title())).toList(), clock);
    }

    void add(Office office) {
        all.add(office);
        watchers.forEach(watcher -> watcher.accept(office));
    }

    /// Tells a watcher of each office, those that are opened later among them.
    void watch(Consumer<Office> watcher) {
        watchers.add(watcher);
        all.forEach(watcher);
    }

    List<Office> all() {
        return List.copyOf(all);
    }

    @Override
    public String answer(Utterance utterance) {
        return switchboard.answer(utterance);
    }
}
