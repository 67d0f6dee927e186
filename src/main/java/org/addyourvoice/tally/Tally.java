package org.addyourvoice.tally;

import java.util.Arrays;
import java.util.List;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;
import org.jspecify.annotations.Nullable;

/**
 * What members say about one strategy in one slice, as far as the gate lets it be told. Where it doesn't, {@link #shown} is false and every count is 0:
 * what must not be told is not in here.
 */
public final class Tally {

    private final StrategyView strategy;
    private final boolean shown;
    private final Cell cell;

    private Tally(StrategyView strategy, boolean shown, Cell cell) {
        this.strategy = strategy;
        this.shown = shown;
        this.cell = cell;
    }

    static Tally shown(StrategyView strategy, Cell cell) {
        return new Tally(strategy, true, cell);
    }

    static Tally hidden(StrategyView strategy) {
        return new Tally(strategy, false, Cell.EMPTY);
    }

    public StrategyView strategy() {
        return strategy;
    }

    public boolean shown() {
        return shown;
    }

    public Counts counts() {
        return cell.all();
    }

    public int members() {
        return cell.all().members();
    }

    public Size size() {
        return Size.of(members(), shown);
    }

    /** In the fixed order, zeros included. */
    public List<OutcomeCount> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(it -> new OutcomeCount(
                        it, cell.all().of(it), cell.all().of(it) - cell.quick().of(it)))
                .toList();
    }

    /** Voices that have an experience to read. */
    public int experiences() {
        return members() - quickVoices();
    }

    public int quickVoices() {
        return cell.quick().members();
    }

    public List<Bar.Part> bar() {
        return Bar.of(cell.all());
    }

    /** Null where they would be too many to take in. */
    public @Nullable Dots dots() {
        return members() > Dots.MOST ? null : Dots.of(cell.all());
    }

    /** @throws IllegalStateException if nothing is shown */
    public Share helped() {
        return share(Outcome.HELPED);
    }

    /** @throws IllegalStateException if nothing is shown */
    public Share revved() {
        return share(Outcome.REVVED);
    }

    public List<Share> shares() {
        return List.of(helped(), revved());
    }

    private Share share(Outcome outcome) {
        if (members() == 0) {
            throw new IllegalStateException("no share of nobody");
        }
        return Share.of(outcome, cell.all());
    }

    /** @param experiences how many of the members wrote an experience that can be read */
    public record OutcomeCount(Outcome outcome, int members, int experiences) {}
}
