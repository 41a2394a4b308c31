package cn.duban.contact;

import cn.duban.understanding.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/// A message that claims tasks and gives plans in the same breath, as the opening of a round asks for both.
///
/// @param claim what claims, as typed
/// @param plans what plans, as typed
record ClaimWithPlans(String claim, String plans) {

    private static final Pattern CLAIMED = Pattern.compile("认领|异议");
    private static final Pattern BEHIND = Pattern.compile("[。;\\n]\\s*(?<claim>[^。;\\n]*认领[^\\n]{0,200})\\s*$");

    private static final Pattern BEFORE = Pattern.compile("[^。;\\n]{0,60}认领[^。;\\n]{0,60}[。;\\n]");
    private static final Pattern TELLING = Pattern.compile("\\d ?(?:%|[号项][^,。;\\n]{0,20}(?:完成|推进|进展|正常|达到))|均?正常推进");

    /// Told apart: the claim stands before the first plan or behind the last one; empty where there are not both.
    static Optional<ClaimWithPlans> of(PlainText plain) {
        var text = plain.text();
        if (PlanReader.in(plain).isEmpty()) {
            return Optional.empty();
        }
        var start = PlanReader.start(text);
        if (CLAIMED.matcher(text.substring(0, start)).find()) {
            return Optional.of(
                    new ClaimWithPlans(plain.original(0, start), plain.original(start, text.length())));
        }
        var behind = BEHIND.matcher(text);
        return behind.find() && !PlanReader.hasQuarters(behind.group("claim"))
                ? Optional.of(new ClaimWithPlans(plain.original(behind.start("claim"), text.length()),
                        plain.original(0, behind.start("claim"))))
                : Optional.empty();
    }

    /// A claim and the account of tasks that a message goes on with: 全部认领。6号完成30%.
    record WithReport(String claim, String report) {}

    /// The parts of a message that claims and then reports; empty where it does not.
    static Optional<WithReport> beforeReport(PlainText plain) {
        var text = plain.text();
        var claim = BEFORE.matcher(text);
        return claim.lookingAt() && TELLING.matcher(text).region(claim.end(), text.length()).find()
                ? Optional
                        .of(new WithReport(plain.original(0, claim.end()), plain.original(claim.end(), text.length())))
                : Optional.empty();
    }
}
