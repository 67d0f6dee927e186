package org.addyourvoice.moderation;

import java.util.Locale;
import org.addyourvoice.member.MemberId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Appeals against decisions on texts, at the desk. */
@Controller
@RequestMapping("/moderation/appeals/{id}")
class AppealDeskController extends AppealDesk {

    private final AppealFiles files;
    private final Appealing appealing;

    AppealDeskController(
            AppealFiles files, Appealing appealing, Claiming claiming, NextRow next, MessageSource messages) {
        super("moderation/appeal", "/moderation/appeals/", "moderation.appeal.", claiming, next, messages);
        this.files = files;
        this.appealing = appealing;
    }

    @Override
    RowName row(AppealId id) {
        return RowName.appeal(id);
    }

    @Override
    AppealFile file(AppealId id, MemberId reader, Locale locale) {
        return files.open(id, reader);
    }

    @Override
    void answer(MemberId moderator, AppealId id, long version, AppealState outcome, String toAuthor) {
        appealing.decide(moderator, id, version, outcome, toAuthor);
    }

    @Override
    void takeBack(MemberId moderator, AppealId id) {
        appealing.takeBack(moderator, id);
    }

    @Override
    String named(AppealOnDesk file) {
        return ((AppealFile) file).text().text().title();
    }
}
