package org.addyourvoice.member;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is done with accounts, in the transaction that does it. Each leaves a line in the program's log, by numbers and without names. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Deeds {

    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

    private final AccountDeeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deeds(AccountDeeds deeds, ApplicationEventPublisher events, Clock clock) {
        this.deeds = deeds;
        this.events = events;
        this.clock = clock;
    }

    /** @param words why, at most 1 000 characters, or empty */
    public void done(MemberId by, MemberId account, Deed deed, String words) {
        deeds.saveAndFlush(new AccountDeed(account, by, deed, words, clock.instant()));
        events.publishEvent(new DeedDone(account, deed, by));
        LOG.info("Member {} did {} to the account of member {}", by, deed, account);
    }

    void roleChanged(MemberId by, MemberId account, Role before, Role after, String words) {
        deeds.saveAndFlush(new AccountDeed(account, by, Deed.ROLE_CHANGED, words, clock.instant()));
        events.publishEvent(new RoleChanged(account, before, after, by));
        LOG.info("Admin {} changed the role of member {} from {} to {}", by, account, before, after);
    }

    /** Nothing tells of the account, nor that its member did something to others. */
    void forget(MemberId id) {
        deeds.deleteAllAbout(id);
        deeds.unlinkAllBy(id);
    }
}
