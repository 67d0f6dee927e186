package org.addyourvoice.moderation;

import java.util.Locale;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What has happened to a case while somebody has its page open. */
@Component
class CaseNews {

    private final Claiming claiming;
    private final CaseFiles files;
    private final MessageSource messages;

    CaseNews(Claiming claiming, CaseFiles files, MessageSource messages) {
        this.claiming = claiming;
        this.files = files;
        this.messages = messages;
    }

    /** @param says in a sentence what happened, empty where nothing has */
    record Bulletin(String says) {

        static final Bulletin NOTHING = new Bulletin("");
    }

    /**
     * @param version that the moderator has in front of them
     * @throws NoSuchCase if there is no such case
     * @throws ForCrisisModerators if the case has become urgent and the reader may not take it
     */
    Bulletin since(long version, MemberId reader, CaseId id, Locale locale) {
        if (claiming.stands(reader, id, version)) {
            return Bulletin.NOTHING;
        }
        CaseFile file = files.open(id, reader, locale);
        if (file.kept()) {
            return Bulletin.NOTHING;
        }
        String somebody = messages.getMessage("moderation.moved.somebody", null, locale);
        String headline = file.headlineFor(version);
        Object[] who = {Objects.requireNonNullElse(file.mover(headline), somebody)};
        return new Bulletin(messages.getMessage("moderation.moved." + headline, who, locale));
    }
}
