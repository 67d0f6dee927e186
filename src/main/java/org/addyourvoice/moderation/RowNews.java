package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has happened to something that waits and is no text, while somebody has its page open. The sibling of texts is {@link CaseNews}. */
@Component
class RowNews {

    private final RowDoor door;
    private final RowFates fates;
    private final CrisisCare crisis;
    private final MemberDirectory members;
    private final MessageSource messages;

    RowNews(RowDoor door, RowFates fates, CrisisCare crisis, MemberDirectory members, MessageSource messages) {
        this.door = door;
        this.fates = fates;
        this.crisis = crisis;
        this.members = members;
        this.messages = messages;
    }

    /** Nothing where the reader may not answer it. Throws as {@link RowDoor#lets} does. */
    @Transactional(readOnly = true)
    public CaseNews.Bulletin of(RowName row, MemberId reader, Locale locale) {
        return door.lets(reader, row)
                ? fates.of(List.of(row), reader, crisis.mayTake(reader)).stream()
                        .findFirst()
                        .map(it -> new CaseNews.Bulletin(says(it, reader, locale)))
                        .orElse(CaseNews.Bulletin.NOTHING)
                : CaseNews.Bulletin.NOTHING;
    }

    private String says(RowFate it, MemberId reader, Locale locale) {
        return switch (it.kind()) {
            case WAITS -> {
                Claim claim = it.taken();
                yield claim == null || claim.by().equals(reader) ? "" : say("TAKEN", claim.by(), locale);
            }
            case DECIDED -> say(reader.equals(it.decidedBy()) ? "YOURS" : "DECIDED", it.decidedBy(), locale);
            case GONE, HIDDEN -> say("GONE", null, locale);
        };
    }

    private String say(String what, @Nullable MemberId by, Locale locale) {
        String somebody = messages.getMessage("moderation.moved.somebody", null, locale);
        String name = by == null
                ? somebody
                : members.find(by).map(MemberProfile::pseudonym).orElse(somebody);
        return Objects.requireNonNull(messages.getMessage("moderation.live.page." + what, new Object[] {name}, locale));
    }
}
