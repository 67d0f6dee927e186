package org.addyourvoice.safety;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The policy in force. What is wrong with it at the start keeps the program from starting: rules that are not there protect
 * nobody. Later on {@link PolicyWatch} takes changes in.
 */
@Component
class Policy {

    private final PlacedFolder place;
    private volatile InForce inForce;

    @Autowired
    Policy(@Value(ModerationFolder.SETTING) @Nullable Path directory, Clock clock) {
        this(ModerationFolder.find(directory), clock);
    }

    Policy(PlacedFolder place, Clock clock) {
        this.place = place;
        this.inForce = InForce.load(place.copy(), clock.instant());
    }

    /** @param files what it was read from */
    record InForce(PolicySet policy, FolderCopy files, Instant since) {

        static InForce load(FolderCopy files, Instant since) {
            return new InForce(new PolicyLoader(files).load(), files, since);
        }
    }

    PlacedFolder place() {
        return place;
    }

    InForce inForce() {
        return inForce;
    }

    PolicySet current() {
        return inForce.policy();
    }

    /**
     * Replaces all of it at once. Whoever is reading goes on with what they had.
     *
     * @throws PolicyRefused if anything in it is wrong; the old one stays
     */
    void take(FolderCopy files, Instant now) {
        inForce = InForce.load(files, now);
    }
}
