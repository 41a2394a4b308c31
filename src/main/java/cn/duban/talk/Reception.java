package cn.duban.talk;

/// Answers what people type to the bot, whatever platform they type it on.
public interface Reception {

    /// What to answer, as Markdown in the subset all platforms show. Recorded things are on disk when this returns;
    /// where something could not be recorded the answer says so.
    String answer(Utterance utterance);
}
