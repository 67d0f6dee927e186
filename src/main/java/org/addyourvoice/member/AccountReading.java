package org.addyourvoice.member;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as admins look them up. It costs the same however many there are. */
@Service
@Transactional(readOnly = true)
public class AccountReading {

    private static final int SIZE = 50;
    private static final Limit DEEDS = Limit.of(20);

    private final Members members;
    private final AccountDeeds deeds;
    private final MemberDirectory directory;
    private final Clock clock;

    AccountReading(Members members, AccountDeeds deeds, MemberDirectory directory, Clock clock) {
        this.members = members;
        this.deeds = deeds;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param after the last account of the page before, or null */
    public AccountList list(AccountQuery query, @Nullable MemberId after, MemberId reader) {
        Member last = after == null ? null : members.findById(after.value()).orElse(null);
        List<Member> found = members.findBy(
                query.specification(last, clock.instant()),
                it -> it.sortBy(query.order()).limit(SIZE + 1).all());
        List<AccountView> shown =
                found.stream().limit(SIZE).map(it -> AccountView.of(it, reader)).toList();
        return new AccountList(shown, found.size() > SIZE ? shown.get(SIZE - 1).id() : null);
    }

    /** Found by any spelling that looks like the pseudonym. */
    public Optional<AccountView> named(String pseudonym, MemberId reader) {
        return members.findByPseudonymKey(Pseudonym.keyOf(pseudonym))
                .filter(it -> !it.isErased())
                .map(it -> AccountView.of(it, reader));
    }

    /** What was done with it, newest first. */
    public List<DeedView> deedsOn(MemberId id) {
        List<AccountDeed> found = deeds.findByMemberOrderByIdDesc(id, DEEDS);
        Map<MemberId, MemberProfile> names = directory.findAll(
                found.stream().map(AccountDeed::actor).filter(Objects::nonNull).toList());
        return found.stream()
                .map(it -> new DeedView(it.deed(), name(names, it.actor()), it.words(), it.happenedAt()))
                .toList();
    }

    private static @Nullable String name(Map<MemberId, MemberProfile> names, @Nullable MemberId id) {
        MemberProfile profile = id == null ? null : names.get(id);
        return profile == null ? null : profile.pseudonym();
    }
}
