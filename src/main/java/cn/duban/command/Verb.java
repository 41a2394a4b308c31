package cn.duban.command;

import cn.duban.talk.Speaker;
import cn.duban.wording.Wording;
import java.util.List;
import java.util.Set;

/// An order that people may give, as `帮助`, suggestions and the check of rights know it.
///
/// @param word what it begins with, e.g. `退回`
/// @param example how it is typed in full, e.g. `退回 35 缺措施`
/// @param purpose name of the template that says what it is for, e.g. `用途.退回`
/// @param who may give it
public record Verb(String word, String example, String purpose, Set<Role> who) {

    /// What somebody is to the office, as far as rights go.
    enum Role {
        CONTACT("联络员"), LEADER("区领导"), STAFF("督查室工作人员"), ADMIN("督查室管理员");

        private final String label;

        Role(String label) {
            this.label = label;
        }
    }

    public Verb {
        who = Set.copyOf(who);
    }

    /// One that staff alone may give.
    public static Verb ofStaff(String word, String example, String purpose) {
        return new Verb(word, example, purpose, Set.of(Role.STAFF));
    }

    /// One that only those of the staff may give who see to people.
    public static Verb ofAdmin(String word, String example, String purpose) {
        return new Verb(word, example, purpose, Set.of(Role.ADMIN));
    }

    boolean isFor(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Contact _ -> who.contains(Role.CONTACT);
            case Speaker.Leader _ -> who.contains(Role.LEADER);
            case Speaker.Staff staff -> who.contains(Role.STAFF) || (staff.admin() && who.contains(Role.ADMIN));
            case Speaker.Stranger _ -> false;
        };
    }

    /// Who may give it, in words, e.g. `区领导、督查室工作人员`.
    String people() {
        return String.join("、", List.of(Role.values()).stream().filter(who::contains).map(role -> role.label).toList());
    }

    /// Its line in `帮助`.
    String line(Wording wording) {
        return "- **" + example + "**：" + wording.text(purpose);
    }
}
