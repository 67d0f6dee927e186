package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.MemberId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Appeals against sanctions, at the desk. */
@Controller
@RequestMapping("/moderation/sanction-appeals/{id}")
class SanctionAppealDeskController extends AppealDesk {

    private final SanctionAppealFiles files;
    private final SanctionAppealing appealing;

    SanctionAppealDeskController(
            SanctionAppealFiles files,
            SanctionAppealing appealing,
            Claiming claiming,
            NextRow next,
            MessageSource messages) {
        super(
                "moderation/sanction-appeal",
                "/moderation/sanction-appeals/",
                "sanction.appeal.",
                claiming,
                next,
                messages);
        this.files = files;
        this.appealing = appealing;
    }

    @Override
    RowName row(AppealId id) {
        return RowName.sanctionAppeal(id);
    }

    @Override
    SanctionAppealFile file(AppealId id, MemberId reader, Locale locale) {
        return files.open(id, reader, locale);
    }

    @Override
    void answer(MemberId moderator, AppealId id, long version, AppealState outcome, String toMember) {
        appealing.decide(moderator, id, version, outcome, toMember);
    }

    @Override
    void takeBack(MemberId moderator, AppealId id) {
        appealing.takeBack(moderator, id);
    }

    @Override
    String named(AppealOnDesk file) {
        return "";
    }
}
