package org.addyourvoice.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks at the policy folder again and again, and takes a change in once it is whole and right. Else the last good policy stays. */
@Component
class PolicyWatch implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyWatch.class);
    private static final String NEVER = "-";

    private final Policy policy;
    private final Clock clock;
    private final String every;

    /** What was last taken or refused. */
    private FolderCopy handled;

    private @Nullable FolderCopy seenBefore;
    private volatile @Nullable Refusal refusal;

    /** @param every time between two looks, such as 5s, or a hyphen for none */
    PolicyWatch(Policy policy, Clock clock, @Value("${forum.moderation.reload:5s}") String every) {
        this.policy = policy;
        this.clock = clock;
        this.every = every;
        this.handled = policy.inForce().files();
    }

    /** A change that could not be used. */
    record Refusal(PolicyRefused why, Instant at) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (policy.place().isOnDisk() && !every.equals(NEVER)) {
            tasks.addFixedDelayTask(this::look, DurationStyle.detectAndParse(every));
        }
    }

    /** The last change, if it was refused and nobody has put it right since. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** A change counts once two looks in a row see the same: between them it may be half written. */
    synchronized void look() {
        var seen = policy.place().copy();
        boolean settled = seen.equals(seenBefore);
        seenBefore = seen;
        if (settled && !seen.equals(handled)) {
            handled = seen;
            handle(seen);
        }
    }

    private void handle(FolderCopy changed) {
        try {
            take(changed);
        } catch (PolicyRefused e) {
            refuse(e);
        } catch (RuntimeException e) {
            LOG.error("The moderation folder cannot be read", e);
            refuse(new PolicyRefused(
                    changed.root(), 0, "it cannot be read: " + e.getClass().getSimpleName()));
        }
    }

    private void take(FolderCopy changed) {
        // somebody may have gone back to what is in force
        if (!changed.equals(policy.inForce().files())) {
            policy.take(changed, clock.instant());
            LOG.info("The moderation folder has changed; version {} is in force", version());
        }
        refusal = null;
    }

    private void refuse(PolicyRefused why) {
        refusal = new Refusal(why, clock.instant());
        LOG.warn("The moderation folder has changed and is refused; version {} stays. {}", version(), why.getMessage());
    }

    private String version() {
        return policy.current().version();
    }
}
