package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells at the desk who is at work on what, by name. */
@Component
class ClaimLines {

    private final Claims claims;
    private final MemberDirectory members;
    private final DeskTime time;

    ClaimLines(Claims claims, MemberDirectory members, DeskTime time) {
        this.claims = claims;
        this.members = members;
        this.time = time;
    }

    /** Null where nobody is at work on it. */
    @Nullable
    ClaimLine on(RowName row, MemberId reader) {
        return on(List.of(row), reader).get(row);
    }

    Map<RowName, ClaimLine> on(Collection<RowName> rows, MemberId reader) {
        Map<RowName, Claim> taken = claims.on(rows);
        Names names = Names.of(members, taken.values().stream().map(Claim::by).toList());
        return taken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> line(it.getValue(), names, reader)));
    }

    private ClaimLine line(Claim it, Names names, MemberId reader) {
        return new ClaimLine(names.of(it.by()), it.by().equals(reader), time.moment(it.until()));
    }
}
