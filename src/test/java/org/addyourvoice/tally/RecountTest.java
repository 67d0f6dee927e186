package org.addyourvoice.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures that went wrong are found, named and put right, and nothing else is touched. */
@TallyTest
@ExtendWith(OutputCaptureExtension.class)
abstract class RecountTest {

    private static final String HEAT = "heat-therapy";

    @OnH2
    static class OnH2Test extends RecountTest {}

    @OnPostgres
    static class OnPostgresTest extends RecountTest {}

    @Autowired
    Crowd crowd;

    @Autowired
    Recount recount;

    @Autowired
    RecountChecks checks;

    @Autowired
    RecountCommand command;

    @Autowired
    JdbcClient jdbc;

    private Map<String, List<Integer>> right;

    @BeforeEach
    void speak() {
        crowd.silence();
        int next = crowd.say(0, HEAT, Context.TAPERING, Set.of("burning"), new Counts(3, 1, 0, 1));
        crowd.say(next, "hydration", Context.AFTER, Set.of(), new Counts(2, 0, 0, 0));
        right = CountByHand.kept(jdbc);
        assertThat(right).isNotEmpty();
    }

    @Test
    void whatIsRightStaysAsItIs(CapturedOutput output) {
        assertThat(run()).isZero();

        assertThat(output).contains("Every tally is what a recount gives.");
        assertThat(CountByHand.kept(jdbc)).isEqualTo(right);
        assertThat(checks.last()).hasValueSatisfying(it -> {
            assertThat(it.differences()).isZero();
            assertThat(it.endedAt()).isAfterOrEqualTo(it.startedAt());
        });
    }

    @Test
    void cellsAreCorrected(CapturedOutput output) {
        spoil("update tally_cell set helped = helped + 7, quick_revved = 3 where strategy_id = :heat");
        spoil("delete from tally_cell where strategy_id = :heat and context = 'TAPERING'");

        assertThat(run("--check")).isEqualTo(1);
        assertThat(CountByHand.kept(jdbc)).isNotEqualTo(right);
        assertThat(run()).isEqualTo(1);
        assertThat(output)
                .contains("heat-therapy, ANY, symptom 0: too many by helped 7, mixed 0, no change 0, revved 0");
        assertThat(CountByHand.kept(jdbc)).isEqualTo(right);
        assertThat(checks.last()).hasValueSatisfying(it -> {
            assertThat(it.differences()).isGreaterThan(3);
            assertThat(it.repaired()).isTrue();
        });
        assertThat(run()).isZero();
    }

    @Test
    void voicesAreCorrectedWithTheirCells() {
        MemberId member = crowd.stranger();
        crowd.write(member, Context.AFTER, Set.of(), crowd.report(HEAT, Outcome.REVVED));
        right = CountByHand.kept(jdbc);
        spoil("delete from tally_voice where strategy_id = :heat");

        assertThat(run()).isEqualTo(1);
        assertThat(CountByHand.kept(jdbc)).isEqualTo(right);
        assertThat(recount.differences()).isEmpty();
        assertThat(jdbc.sql("select count(*) from tally_voice")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    /** Corrections are steps, so that a voice that is counted in the middle of them is not lost. */
    @Test
    void membersGoOnSpeakingMeanwhile() throws Exception {
        spoil("update tally_cell set helped = helped + 7 where strategy_id = :heat");
        List<CompletableFuture<Void>> busy = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int first = 5 + 4 * i;
            crowd.member(first + 3);
            busy.add(CompletableFuture.runAsync(
                    () -> crowd.say(first, HEAT, Context.INTERDOSE, Set.of("cramps"), new Counts(1, 1, 1, 1))));
            checks.repair(it -> {});
        }
        CompletableFuture.allOf(busy.toArray(CompletableFuture[]::new)).get();

        assertThat(recount.differences()).isEmpty();
        assertThat(CountByHand.kept(jdbc)).isNotEqualTo(right);
    }

    private int run(String... arguments) {
        return command.applyAsInt(new DefaultApplicationArguments(arguments));
    }

    private void spoil(String sql) {
        StrategyId heat = crowd.strategy(HEAT);
        assertThat(jdbc.sql(sql).param("heat", heat.value()).update()).isPositive();
    }
}
