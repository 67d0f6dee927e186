package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionReading;
import org.springframework.stereotype.Component;

/** What a moderator can take back just now besides decisions on texts: the last answer to an appeal or a suggestion, and the last they imposed or ended. */
@Component
class AnswersToTakeBack {

    private final Appeals appeals;
    private final SanctionAppeals sanctionAppeals;
    private final Suggestions suggestions;
    private final SanctionReading sanctions;
    private final MemberDirectory members;
    private final Reading reading;
    private final RowAddresses addresses;
    private final UndoWindow window;

    AnswersToTakeBack(
            Appeals appeals,
            SanctionAppeals sanctionAppeals,
            Suggestions suggestions,
            SanctionReading sanctions,
            MemberDirectory members,
            Reading reading,
            RowAddresses addresses,
            UndoWindow window) {
        this.appeals = appeals;
        this.sanctionAppeals = sanctionAppeals;
        this.suggestions = suggestions;
        this.sanctions = sanctions;
        this.members = members;
        this.reading = reading;
        this.addresses = addresses;
        this.window = window;
    }

    Stream<WayBack.Offer> of(MemberId moderator) {
        return Stream.of(appeal(moderator), sanctionAppeal(moderator), suggestion(moderator), sanction(moderator))
                .flatMap(Optional::stream);
    }

    private Optional<WayBack.Offer> appeal(MemberId moderator) {
        return appeals.findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(moderator, window.settledBy())
                .filter(it -> it.mayTakeBack(moderator, window))
                .map(it -> offer("moderation.appeal.done." + it.state(), title(it), RowName.appeal(it.id()), it));
    }

    private Optional<WayBack.Offer> sanctionAppeal(MemberId moderator) {
        return sanctionAppeals
                .findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(moderator, window.settledBy())
                .filter(it -> it.mayTakeBack(moderator, window))
                .map(it -> offer("sanction.appeal.done." + it.state(), "", RowName.sanctionAppeal(it.id()), it));
    }

    private Optional<WayBack.Offer> suggestion(MemberId moderator) {
        return suggestions
                .findFirstByDecidedByAndDecidedAtAfterOrderByDecidedAtDescIdDesc(moderator, window.settledBy())
                .filter(it -> it.mayTakeBack(moderator, window))
                .map(it -> {
                    String place = addresses.of(RowName.of(it.id()));
                    return new WayBack.Offer(
                            "moderation.suggestion.done." + it.state(),
                            it.name(),
                            place + "/undo",
                            place,
                            true,
                            Objects.requireNonNull(it.decidedAt()));
                });
    }

    private Optional<WayBack.Offer> sanction(MemberId moderator) {
        return sanctions
                .toTakeBack(moderator)
                .flatMap(it -> members.find(it.sanction().member()).map(member -> {
                    String code = it.ended() ? "sanction.way-back.ended" : "sanction.way-back.imposed";
                    return new WayBack.Offer(
                            code,
                            member.pseudonym(),
                            "/moderation/sanctions/" + it.sanction().id() + "/undo",
                            WordsPage.memberPath(member.pseudonym()) + "/sanctions",
                            true,
                            it.at());
                }));
    }

    private WayBack.Offer offer(String code, String what, RowName row, AppealCourse it) {
        String place = addresses.of(row);
        return new WayBack.Offer(code, what, place + "/undo", place, true, Objects.requireNonNull(it.decidedAt()));
    }

    private String title(Appeal it) {
        return reading.glances(List.of(it.experience())).stream()
                .filter(text -> text.revision() == it.revision())
                .findFirst()
                .map(RevisionGlance::title)
                .orElse("");
    }
}
