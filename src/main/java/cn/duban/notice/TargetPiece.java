package cn.duban.notice;

import cn.duban.notice.FoundNumber.Amount;
import cn.duban.registry.Target;
import cn.duban.registry.Target.Comparator;
import cn.duban.registry.Target.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a clause with one amount in it: what stands before it, the amount, what stands after it.
///
/// @param wholeYear whether the clause speaks of the whole year
/// @param previous the piece before it in the same sentence, which it may lean on
/// @param sameClause whether that stands in the same clause
record TargetPiece(
        String before,
        Amount amount,
        String after,
        boolean wholeYear,
        @Nullable TargetPiece previous,
        boolean sameClause) {

    /// The target; empty if the wording leaves any doubt. Of a range its lower end is asked for, of a range that is not
    /// to be passed its upper end.
    ///
    /// @param quote as printed
    Optional<Target> read(String quote) {
        if (TargetWording.isUnclear(before, after)) {
            return Optional.empty();
        }
        var value = comparator().isUpperBound() ? amount.highest() : amount.value();
        return metric().flatMap(metric -> kind(metric)
                .map(kind -> new Target(metric, comparator(), value, amount.unit(), kind, quote)));
    }

    private Comparator comparator() {
        var said = Bound.comparator(before, after);
        return amount.isRange() && said == Comparator.EQUAL ? Comparator.AT_LEAST : said;
    }

    private Optional<String> metric() {
        var noun = TargetWording.remainder(after);
        if (noun.isEmpty()) {
            return metricBefore().filter(metric -> !metric.isEmpty());
        }
        // 打造500亩示范园 is one park of that size, not 500 of anything.
        return amount.isSize() ? Optional.empty() : metricAround(noun);
    }

    /// 新增养老床位 of 新增养老床位不少于150张.
    private Optional<String> metricBefore() {
        var subject = TargetWording.subject(before);
        if (previous == null || subject.isEmpty()) {
            return Optional.of(subject);
        }
        if (TargetWording.isOnlyChange(subject)) {
            return previous.read("").map(Target::metric).map(TargetWording::withoutDeed).map(owner -> owner + subject);
        }
        if (subject.startsWith("总") && TargetWording.isBareAttribute(subject)) {
            return previous.metricBefore().map(TargetWording::withoutDeed).map(owner -> owned(owner, subject));
        }
        if (TargetWording.isBareAttribute(subject)) {
            return sameClause && !TargetWording.isBackground(previous.before)
                    ? previous.metricBefore().map(owner -> owned(owner, subject))
                    : Optional.empty();
        }
        if (subject.equals(TargetWording.leadingVerb(subject))) {
            return previous.metricBefore().map(TargetWording::withoutDeed).map(owner -> subject + owner);
        }
        return Optional.of(leansOn(previous, subject) ? previous.verb() + subject : subject);
    }

    /// 粮食产量 of 粮食播种面积, and 改造运动场面积 of 改造运动场.
    private static String owned(String owner, String attribute) {
        return TargetWording.withoutAttribute(owner).orElse(owner) + attribute;
    }

    /// 充电桩80个 after 新增停车泊位500个; in a clause of its own 总数达到80个 is no part of what the verb there does.
    private boolean leansOn(TargetPiece other, String subject) {
        return TargetWording.leadingVerb(subject).isEmpty() && amount.unit().equals(other.amount.unit())
                && (sameClause || before.startsWith("其中") || comparator() == Comparator.EQUAL);
    }

    /// 新引进北京项目 of 新引进100个以上北京项目, and 老旧小区改造工程 of 推进某小区等24个老旧小区改造工程.
    private Optional<String> metricAround(String noun) {
        var subject = TargetWording.subject(before);
        if (TargetWording.beginsWithProcess(subject) || TargetWording.isBeneficiary(subject)) {
            return Optional.of(noun);
        }
        var verb = verb();
        var given = TargetWording.leadingVerb(subject);
        var onlyExamples = subject.equals(given) || subject.endsWith("等");
        return verb.isEmpty() || !onlyExamples ? Optional.empty() : Optional.of(verb + noun);
    }

    /// The verb it begins with, or else that of the piece it leans on.
    private String verb() {
        var own = TargetWording.leadingVerb(TargetWording.subject(before));
        return own.isEmpty() && previous != null ? previous.verb() : own;
    }

    private Optional<Kind> kind(String metric) {
        if (TargetWording.isOnlyChange(metric)) {
            return Optional.empty();
        }
        if (amount.isPercent()) {
            return percentKind(metric);
        }
        if (TargetWording.isBackground(before)) {
            return Optional.empty();
        }
        if (comparator().isUpperBound() || TargetWording.isStanding(metric)) {
            return Optional.of(Kind.STOCK_LEVEL);
        }
        if (wholeYear) {
            return Optional.of(Kind.ANNUAL_FLOW);
        }
        return TargetWording.remainder(after).isEmpty() ? kindOfLast(metric) : Optional.of(kindOfFirst());
    }

    private Optional<Kind> percentKind(String metric) {
        if (TargetWording.isShare(metric)) {
            return Optional.of(Kind.STOCK_LEVEL);
        }
        if (TargetWording.isChange(metric)) {
            return Optional.of(Kind.GROWTH_RATE);
        }
        var held = comparator() != Comparator.EQUAL || Bound.saysLevel(before);
        return held && !TargetWording.isShareOfTask(metric) ? Optional.of(Kind.STOCK_LEVEL) : Optional.empty();
    }

    /// The number stands before what it counts.
    private Kind kindOfFirst() {
        return TargetWording.isGain(verb()) ? Kind.ANNUAL_FLOW : Kind.WORKS_COUNT;
    }

    /// The number stands last.
    private Optional<Kind> kindOfLast(String metric) {
        var begins = !TargetWording.leadingVerb(metric).isEmpty() || TargetWording.beginsWithProcess(metric);
        if (begins || TargetWording.isOutput(metric) || TargetWording.saysNew(metric)) {
            return Optional.of(Kind.ANNUAL_FLOW);
        }
        if (amount.countsTimes()) {
            return Optional.of(Kind.ANNUAL_FLOW);
        }
        if (TargetWording.containsVerb(metric)) {
            return Bound.saysLevel(before) ? Optional.empty() : Optional.of(Kind.ANNUAL_FLOW);
        }
        if (amount.isMoney()) {
            return Optional.empty();
        }
        return Optional.of(Bound.saysLevel(before) ? Kind.STOCK_LEVEL : Kind.ANNUAL_FLOW);
    }
}
