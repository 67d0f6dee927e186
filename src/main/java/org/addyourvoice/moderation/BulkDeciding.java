package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same decision on several cases. Each is a decision of its own: with its own transaction, version, audit entry and way back, so that one that fails
 * holds up no other.
 */
@Service
class BulkDeciding {

    private static final Logger LOG = LoggerFactory.getLogger(BulkDeciding.class);

    private final Deciding deciding;
    private final Cases cases;
    private final Batches batches;
    private final TransactionTemplate transactions;

    BulkDeciding(Deciding deciding, Cases cases, Batches batches, PlatformTransactionManager transactions) {
        this.deciding = deciding;
        this.cases = cases;
        this.batches = batches;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Says of each what became of it.
     *
     * @param lines as {@link BulkLooking} found them; only those that were ready are tried
     */
    List<BulkLine> decide(MemberId moderator, List<BulkLine> lines, Decision decision, UUID batch) {
        return lines.stream()
                .map(it -> it.ready() ? it.became(one(moderator, it, decision, batch)) : it)
                .toList();
    }

    private BulkFate one(MemberId moderator, BulkLine line, Decision decision, UUID batch) {
        Pick pick = Pick.of(List.of(line.pick())).orElseThrow().get(0);
        try {
            return Objects.requireNonNull(
                    transactions.execute(status -> inOneTransaction(moderator, pick, decision, batch)));
        } catch (OpinionAwaited e) {
            return BulkFate.OPINION;
        } catch (CaseMovedOn e) {
            return BulkFate.MOVED_ON;
        } catch (OwnCase e) {
            return BulkFate.OWN;
        } catch (ForCrisisModerators e) {
            return BulkFate.CRISIS;
        } catch (NoSuchCase e) {
            return BulkFate.GONE;
        } catch (DataAccessException e) {
            LOG.error("Case {} was not decided with the others", pick.id(), e);
            return BulkFate.FAILED;
        }
    }

    /** Whoever has become urgent is never decided on beside others, whoever decides. */
    private BulkFate inOneTransaction(MemberId moderator, Pick pick, Decision decision, UUID batch) {
        boolean urgent = cases.findById(pick.id().value())
                .filter(it -> it.urgency() == Urgency.CRISIS)
                .isPresent();
        if (urgent) {
            return BulkFate.CRISIS;
        }
        batches.add(batch, deciding.decide(moderator, pick.id(), pick.version(), decision));
        return BulkFate.DONE;
    }

    /** Takes back what can be taken back. Returns how many that were. */
    int undo(MemberId moderator, UUID batch) {
        return (int) batches.of(batch, moderator).stream()
                .filter(it -> undone(moderator, it))
                .count();
    }

    private boolean undone(MemberId moderator, long decision) {
        try {
            deciding.undo(moderator, decision);
            return true;
        } catch (CaseMovedOn e) {
            return false;
        }
    }
}
