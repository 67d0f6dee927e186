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
    private final MemberDirectory members;
    private final DeskTime time;

    FlagFiles(AccountFlags flags, MemberDirectory members, DeskTime time) {
        this.flags = flags;
        this.members = members;
        this.time = time;
    }

    /** Null where nobody asks for a look at this account. */
    @Nullable
    FlagFile of(MemberId member) {
        return flags.findByOpenFor(member)
                .map(it ->
                        new FlagFile(it.id(), it.version(), causes(it, names(List.of(it))), time.moment(it.openedAt())))
                .orElse(null);
    }

    Map<Long, AccountRow> rows(List<Long> ids, MemberId reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<AccountFlag> found = flags.findByIdIn(ids);
        Names names = names(found);
        return found.stream()
                .map(it -> new AccountRow(
                        it.id(),
                        Objects.requireNonNullElse(names.of(it.member()), ""),
                        causes(it, names),
                        time.moment(it.openedAt()),
                        it.member().equals(reader)))
                .collect(Collectors.toMap(AccountRow::id, Function.identity()));
    }

    private Names names(Collection<AccountFlag> found) {
        return Names.of(
                members,
                found.stream()
                        .flatMap(it -> Stream.concat(
                                Stream.of(it.member()), it.causes().stream().map(FlagCause::by)))
                        .toList());
    }

    private List<FlagFile.Cause> causes(AccountFlag it, Names names) {
        return it.causes().stream()
                .map(cause ->
                        new FlagFile.Cause(cause.cause(), names.of(cause.by()), cause.words(), time.moment(cause.at())))
                .toList();
    }
}
