package org.addyourvoice.dataright;

import java.time.Clock;
import java.time.Instant;
import org.addyourvoice.access.AccessErasure;
import org.addyourvoice.experience.Erasure;
import org.addyourvoice.member.AccountErasure;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.PlannedErasure;
import org.addyourvoice.moderation.AuthorErasure;
import org.addyourvoice.notification.NoticeErasure;
import org.addyourvoice.preference.AccountPreferences;
import org.addyourvoice.sanction.SanctionErasure;
import org.addyourvoice.setting.SettingErasure;
import org.addyourvoice.tally.MemberVoices;
import org.addyourvoice.upkeep.Job;
import org.addyourvoice.upkeep.OneByOne;
import org.addyourvoice.upkeep.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Erases accounts whose members have had their time to think, each in one transaction: either nothing of somebody is left, or everything.
 */
@Service
class DueErasures {

    private static final Logger LOG = LoggerFactory.getLogger(DueErasures.class);

    private final AccountErasure accounts;
    private final Erasure texts;
    private final AuthorErasure cases;
    private final MemberVoices voices;
    private final SanctionErasure sanctions;
    private final AccessErasure access;
    private final SettingErasure settings;
    private final AccountPreferences preferences;
    private final NoticeErasure notices;
    private final Clock clock;
    private final OneByOne oneByOne;

    DueErasures(
            AccountErasure accounts,
            Erasure texts,
            AuthorErasure cases,
            MemberVoices voices,
            SanctionErasure sanctions,
            AccessErasure access,
            SettingErasure settings,
            AccountPreferences preferences,
            NoticeErasure notices,
            Clock clock,
            OneByOne oneByOne) {
        this.accounts = accounts;
        this.texts = texts;
        this.cases = cases;
        this.voices = voices;
        this.sanctions = sanctions;
        this.access = access;
        this.settings = settings;
        this.preferences = preferences;
        this.notices = notices;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    @Job(name = "due-erasures", cron = "${forum.accounts.check:0 * * * * *}")
    Work look() {
        Instant now = clock.instant();
        return oneByOne.each(
                "Member", accounts.due(now), id -> accounts.lockDue(id, now).ifPresent(it -> erase(id, it)));
    }

    /** Texts, cases and voices in the order in which everybody locks them. */
    private void erase(MemberId id, PlannedErasure plan) {
        cases.erase(id, texts.eraseAllOf(id));
        if (plan.keepsVoices()) {
            voices.keepUnlinked(id);
        } else {
            voices.remove(id);
        }
        sanctions.erase(id);
        access.erase(id);
        settings.unlink(id);
        preferences.forget(id);
        notices.erase(id);
        accounts.erase(id);
        LOG.info("The account of member {} was erased", id);
    }
}
