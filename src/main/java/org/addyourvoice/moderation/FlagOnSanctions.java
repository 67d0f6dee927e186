package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Shows on the page of a member's sanctions that somebody should look at the account, and who is at work on that. Whoever is there keeps what they have taken. */
@ControllerAdvice
class FlagOnSanctions {

    private static final String PAGE = "/moderation/members/{pseudonym}/sanctions";

    private final MemberDirectory members;
    private final Claiming claiming;
    private final Flagging flagging;
    private final FlagFiles files;

    FlagOnSanctions(MemberDirectory members, Claiming claiming, Flagging flagging, FlagFiles files) {
        this.members = members;
        this.claiming = claiming;
        this.flagging = flagging;
        this.files = files;
    }

    /** Null elsewhere, where nobody asks for a look, and for whoever it is about. */
    @ModelAttribute("flag")
    @Nullable
    FlagFile flag(HttpServletRequest request) {
        if (!PAGE.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            return null;
        }
        return AtDesk.moderator(request, "/moderation")
                .flatMap(reader ->
                        member(request).filter(it -> !it.equals(reader.id())).map(it -> flag(it, reader.id())))
                .orElse(null);
    }

    private @Nullable FlagFile flag(MemberId member, MemberId reader) {
        flagging.waitingOn(member).ifPresent(it -> claiming.renew(reader, it));
        return files.of(member, reader);
    }

    private Optional<MemberId> member(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("pseudonym") instanceof String pseudonym
                ? members.byPseudonym(pseudonym).map(MemberProfile::id)
                : Optional.empty();
    }
}
