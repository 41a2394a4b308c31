package cn.duban;

import cn.duban.talk.Reception;
import cn.duban.talk.Utterance;
import java.util.List;

/// The offices of this service; what people type is answered by the office that knows them.
record Offices(List<Office> all) implements Reception {

    Offices {
        all = List.copyOf(all);
    }

    @Override
    public String answer(Utterance utterance) {
        return all.stream()
                .map(Office::desk)
                .filter(desk -> desk.knows(utterance.sender()))
                .findFirst()
                .orElseGet(() -> all.getFirst().desk())
                .answer(utterance);
    }
}
