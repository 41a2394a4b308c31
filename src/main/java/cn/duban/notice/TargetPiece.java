package cn.duban.notice;

import cn.duban.notice.FoundNumber.Amount;
import cn.duban.registry.Target;
import cn.duban.registry.Target.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a clause with one amount in it: what stands before it, the amount, what stands after it.
///
/// @param wholeYear whether the clause speaks of the whole year
/// @param previous the piece before it in the same clause, which it may lean on
record TargetPiece(String before, Amount amount, String after, boolean wholeYear, @Nullable TargetPiece previous) {

    /// The target; empty if the wording leaves any doubt.
    ///
    /// @param quote as printed
    Optional<Target> read(String quote) {
        if (TargetWording.isUnclear(before, after)) {
            return Optional.empty();
        }
        return metric().flatMap(metric -> kind(metric).map(kind -> new Target(metric,
                TargetWording.comparator(before, after), amount.value(), amount.unit(), kind, quote)));
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
        if (TargetWording.isBareAttribute(subject)) {
            return previous.metricBefore().flatMap(TargetWording::withoutAttribute).map(owner -> owner + subject);
        }
        var leaning = TargetWording.leadingVerb(subject).isEmpty() && amount.unit().equals(previous.amount.unit());
        return Optional.of(leaning ? previous.verb() + subject : subject);
    }

    /// 新引进北京项目 of 新引进100个以上北京项目, and 老旧小区改造工程 of 推进某小区等24个老旧小区改造工程.
    private Optional<String> metricAround(String noun) {
        var subject = TargetWording.subject(before);
        if (TargetWording.beginsWithProcess(subject)) {
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
        if (wholeYear) {
            return Optional.of(Kind.ANNUAL_FLOW);
        }
        return TargetWording.remainder(after).isEmpty() ? kindOfLast(metric) : Optional.of(kindOfFirst());
    }

    private static Optional<Kind> percentKind(String metric) {
        if (TargetWording.isShare(metric)) {
            return Optional.of(Kind.STOCK_LEVEL);
        }
        return TargetWording.isChange(metric) ? Optional.of(Kind.GROWTH_RATE) : Optional.empty();
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
        if (TargetWording.containsVerb(metric)) {
            return TargetWording.saysLevel(before) ? Optional.empty() : Optional.of(Kind.ANNUAL_FLOW);
        }
        return TargetWording.saysLevel(before) && !amount.isMoney() ? Optional.of(Kind.STOCK_LEVEL) : Optional.empty();
    }
}
