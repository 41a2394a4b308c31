package cn.duban.talk;

/// Who somebody is to the office; decides what they may see and do.
public sealed interface Speaker {

    /// Answers for a unit (联络员).
    ///
    /// @param unit canonical name
    record Contact(String name, String unit) implements Speaker {}

    /// A responsible district leader (责任区领导).
    record Leader(String name) implements Speaker {}

    /// A member of the supervision office (督查室工作人员).
    ///
    /// @param admin whether they see to people and bindings
    record Staff(String name, boolean admin) implements Speaker {

        /// One of an office where all see to everything.
        public Staff(String name) {
            this(name, true);
        }
    }

    /// Somebody the roster does not know.
    record Stranger() implements Speaker {}
}
