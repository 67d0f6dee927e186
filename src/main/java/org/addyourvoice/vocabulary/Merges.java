package org.addyourvoice.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows merges to where they lead. There is no circle in them: only what is on offer can be merged into, and what was merged isn't. */
final class Merges {

    private final Map<StrategyId, Strategy> strategies;

    Merges(List<Strategy> all) {
        strategies = all.stream().collect(Collectors.toMap(Strategy::id, Function.identity()));
    }

    /** Makes every strategy count as what its merges lead to. Returns those whose count changes by it. */
    Set<StrategyId> follow() {
        Set<StrategyId> affected = new HashSet<>();
        for (Strategy strategy : strategies.values()) {
            StrategyId before = strategy.root();
            if (strategy.countAs(end(strategy))) {
                affected.addAll(List.of(strategy.id(), before, strategy.root()));
            }
        }
        return affected;
    }

    private @Nullable StrategyId end(Strategy from) {
        StrategyId end = null;
        for (StrategyId next = from.mergedInto();
                next != null;
                next = strategy(next).mergedInto()) {
            end = next;
        }
        return end;
    }

    private Strategy strategy(StrategyId id) {
        return Objects.requireNonNull(strategies.get(id));
    }
}
