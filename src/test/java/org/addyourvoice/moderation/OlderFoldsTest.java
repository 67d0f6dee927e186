package org.addyourvoice.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.support.OnH2;
import org.addyourvoice.support.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that waited before there was any folding are folded once, and nothing else is. */
abstract class OlderFoldsTest extends AtAnEmptyQueue {

    @OnH2
    static class OnH2Test extends OlderFoldsTest {}

    @OnPostgres
    static class OnPostgresTest extends OlderFoldsTest {}

    private static final String SHOP = "Ask for the drops in the shop at the corner.";

    @Autowired
    OlderFolds folds;

    @Test
    void whatWaitedInTheSameWordsIsOneRow() {
        List<CaseId> same =
                List.of(older("Cured", SHOP), older("Cured", SHOP), older("Cured", SHOP), older("Cured", SHOP));
        CaseId other = older("Wheat bag", "Late afternoon is when I tighten up.");
        assertThat(rows()).hasSize(5);

        assertThat(folds.makeUp(2)).isEqualTo(5);

        assertThat(rows()).hasSize(2).extracting(QueueEntry::more).containsExactlyInAnyOrder(0, 3);
        assertThat(fold(same.get(0))).isNotNull().isEqualTo(fold(same.get(3)));
        assertThat(fold(other)).isNotNull();
        assertThat(folds.makeUp(2)).as("it is done once").isZero();
    }

    @Test
    void aNewCaseFallsInWithThem() {
        older("Cured", SHOP);
        folds.makeUp(2);
        writers.submit(writers.member(), "Cured", SHOP);

        assertThat(rows()).singleElement().satisfies(it -> assertThat(it.more()).isEqualTo(1));
    }

    @Test
    void whatIsUpOrDecidedByNowIsLeftAsItIs() {
        CaseId decided = older("Cured", SHOP);
        deciding.decide(wren, decided, version(decided), Decision.publish());
        MemberId author = writers.member();
        ExperienceId up = writers.submit(author, "Wheat bag", SHOP);
        OpenCase open = queue.openCase(up).orElseThrow();
        deciding.decide(wren, open.id(), open.version(), Decision.publish());
        jdbc.sql("update review_case set state = 'OPEN' where id = ?")
                .param(open.id().value())
                .update();
        forget(open.id());

        folds.makeUp(2);

        assertThat(fold(decided)).isNull();
        assertThat(fold(open.id())).isNull();
    }

    private CaseId older(String title, String body) {
        ExperienceId id = writers.submit(writers.member(), title, body);
        CaseId it = queue.openCase(id).orElseThrow().id();
        forget(it);
        return it;
    }

    /** As V31 finds what V24 left. */
    private void forget(CaseId id) {
        jdbc.sql("update review_case set fold = null where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("insert into case_to_fold (case_id) select id from review_case where id = ? and fold is null")
                .param(id.value())
                .update();
    }

    private long version(CaseId id) {
        return jdbc.sql("select version from review_case where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private Object fold(CaseId id) {
        return jdbc.sql("select fold from review_case where id = ?")
                .param(id.value())
                .query()
                .listOfRows()
                .get(0)
                .get("fold");
    }

    private List<QueueEntry> rows() {
        return queue.page(QueueForm.of(QueueKind.TEXTS), QueueFilter.of(QueueKind.TEXTS), 1, wren, Locale.ENGLISH)
                .entries();
    }
}
