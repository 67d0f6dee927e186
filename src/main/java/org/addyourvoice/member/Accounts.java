package org.addyourvoice.member;

import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts. Each change leaves a line in the log, by numbers and without names. */
@Service
class Accounts {

    static final int SHOWN = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Members members;
    private final ApplicationEventPublisher events;

    Accounts(Members members, ApplicationEventPublisher events) {
        this.members = members;
        this.events = events;
    }

    /** All who are more than a member, in the order in which they joined. */
    @Transactional(readOnly = true)
    List<AccountView> staff(MemberId reader) {
        return members.findByRoleNotOrderById(Role.MEMBER).stream()
                .map(member -> AccountView.of(member, reader))
                .toList();
    }

    /** The newest members with this in their names, at most {@link #SHOWN}. */
    @Transactional(readOnly = true)
    List<AccountView> members(String partOfName, MemberId reader) {
        return members
                .findByRoleAndErasedAtIsNullAndPseudonymKeyContainingOrderByIdDesc(
                        Role.MEMBER, Pseudonym.keyOf(partOfName), Limit.of(SHOWN))
                .stream()
                .map(member -> AccountView.of(member, reader))
                .toList();
    }

    /**
     * Gives a member another role.
     *
     * @param seen the account's version on the page of the admin
     * @throws OwnRole for the admin's own account: nobody raises themselves, and the last admin stays one
     * @throws OptimisticLockingFailureException if somebody else has changed the account in the meantime
     * @throws NoSuchElementException if there is no such account
     */
    @Transactional
    MemberProfile appoint(MemberId admin, MemberId id, Role role, long seen) {
        if (admin.equals(id)) {
            throw new OwnRole();
        }
        Member member = asSeen(id, seen);
        Role before = member.profile().role();
        member.appoint(role);
        if (before != role) {
            events.publishEvent(new RoleChanged(id, before, role, admin));
        }
        LOG.info("Admin {} changed the role of member {} from {} to {}", admin, id, before, role);
        return member.profile();
    }

    private Member asSeen(MemberId id, long version) {
        Member member = member(id);
        if (member.version() != version) {
            throw new OptimisticLockingFailureException("Account " + id + " has changed");
        }
        return member;
    }

    private Member member(MemberId id) {
        return members.findById(id.value()).orElseThrow(() -> new NoSuchElementException("No member " + id));
    }

    /** Somebody asked for another role for themselves. */
    static class OwnRole extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
