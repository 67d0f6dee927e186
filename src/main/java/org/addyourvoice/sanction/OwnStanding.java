package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Reason;
import org.addyourvoice.safety.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members what was imposed on them, once it has taken effect, and never by whom; and why it ended, once that can't be taken back any more. Pages of other modules ask it by its name. */
@Service("ownStanding")
@Transactional(readOnly = true)
class OwnStanding {

    private final Sanctions sanctions;
    private final Reasons reasons;
    private final TimeWords times;
    private final TimeToThink think;
    private final Clock clock;

    OwnStanding(Sanctions sanctions, Reasons reasons, TimeWords times, TimeToThink think, Clock clock) {
        this.sanctions = sanctions;
        this.reasons = reasons;
        this.times = times;
        this.think = think;
        this.clock = clock;
    }

    /** All that the member may know of, newest first. */
    public List<OwnSanction> of(MemberId member) {
        Instant now = clock.instant();
        return sanctions.findByMemberOrderByIdDesc(member).stream()
                .filter(it -> it.isKnown(now))
                .map(it -> told(it, now))
                .toList();
    }

    public List<OwnSanction> inForce(MemberId member) {
        return of(member).stream().filter(OwnSanction::isInForce).toList();
    }

    /** One of their own that is known to them. */
    public Optional<OwnSanction> find(MemberId member, SanctionId id) {
        return of(member).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What closes the account at this moment. */
    public Optional<OwnSanction> closing(MemberId member) {
        return inForce(member).stream()
                .filter(it -> it.kind() == SanctionKind.SUSPEND)
                .findFirst();
    }

    /**
     * What a form has to say before somebody types into it.
     *
     * @param principal whoever looks at it; nobody's, where that is no member
     * @param posts whether it is for a text, so that slow mode and reading first matter too
     */
    public List<OwnSanction> before(@Nullable Object principal, boolean posts) {
        if (!(principal instanceof SignedInMember member)) {
            return List.of();
        }
        return inForce(member.id()).stream()
                .filter(it -> it.kind() == SanctionKind.SILENCE
                        || posts && (it.kind() == SanctionKind.SLOW_MODE || it.kind() == SanctionKind.REVIEW_FIRST))
                .toList();
    }

    private OwnSanction told(Sanction sanction, Instant now) {
        SanctionView it = sanction.view();
        Locale locale = LocaleContextHolder.getLocale();
        Instant closed = it.closedAt();
        boolean lifted = it.state() == SanctionState.LIFTED;
        return new OwnSanction(
                it.id(),
                it.kind(),
                sanction.isInForce(now) ? "FORCE" : lifted ? "LIFTED" : "LAPSED",
                reasons.find(it.reason()).map(Reason::words).orElse(""),
                it.words(),
                times.said(it.takesEffectAt(), locale),
                times.said(it.endsAt(), locale),
                closed == null ? null : times.said(closed, locale),
                lifted && think.isOpen(closed) ? "" : it.closingWords());
    }
}
