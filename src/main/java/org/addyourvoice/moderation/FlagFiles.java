package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads flagged accounts for the desk. */
@Component
@Transactional(readOnly = true)
class FlagFiles {

    private final AccountFlags flags;
    private final Claims claims;
    private final ClaimLines claimLines;
    private final MemberDirectory members;
    private final DeskTime time;

    FlagFiles(AccountFlags flags, Claims claims, ClaimLines claimLines, MemberDirectory members, DeskTime time) {
        this.flags = flags;
        this.claims = claims;
        this.claimLines = claimLines;
        this.members = members;
        this.time = time;
    }

    /** Null where nobody asks for a look at this account. */
    @Nullable
    FlagFile of(MemberId member, MemberId reader) {
        return flags.findByOpenFor(member).map(it -> file(it, reader)).orElse(null);
    }

    private FlagFile file(AccountFlag it, MemberId reader) {
        RowName row = RowName.account(it.id());
        ClaimLine claim = claimLines.on(row, reader);
        return new FlagFile(
                it.id(),
                it.version(),
                causes(it, names(List.of(it))),
                time.moment(it.openedAt()),
                claim,
                claim != null && claim.mine() && claims.seenBy(row, reader).isPresent());
    }

    Map<Long, AccountRow> rows(List<Long> ids, MemberId reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<AccountFlag> found = flags.findByIdIn(ids);
        Names names = names(found);
        return found.stream()
                .map(it -> row(it, names, reader))
                .collect(Collectors.toMap(AccountRow::id, Function.identity()));
    }

    /** Whose account it is reads neither why it is there nor by whom. */
    private AccountRow row(AccountFlag it, Names names, MemberId reader) {
        boolean own = it.member().equals(reader);
        return new AccountRow(
                it.id(),
                Objects.requireNonNullElse(names.of(it.member()), ""),
                own ? List.of() : causes(it, names),
                time.moment(it.openedAt()),
                own);
    }

    private Names names(Collection<AccountFlag> found) {
        Stream<@Nullable MemberId> about = found.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.member()), it.causes().stream().map(FlagCause::by)));
        return Names.of(members, about.toList());
    }

    private List<FlagFile.Cause> causes(AccountFlag it, Names names) {
        return it.causes().stream()
                .map(cause ->
                        new FlagFile.Cause(cause.cause(), names.of(cause.by()), cause.words(), time.moment(cause.at())))
                .toList();
    }
}
