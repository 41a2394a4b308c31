package cn.duban.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The orders on one matter, e.g. reviewing (审核).
public interface Chapter {

    /// What `帮助` calls it, e.g. `审核`.
    String title();

    /// Its orders, in the order `帮助` lists them.
    List<Verb> verbs();

    /// The order that a message is, ready to be carried out; empty where it is none of these. Rights are checked before
    /// it is carried out, so that it need not check them.
    Optional<Act> read(Request request);

    /// An order as understood.
    ///
    /// @param doing carries it out and tells what came of it
    record Act(Verb verb, Supplier<String> doing) {}
}
