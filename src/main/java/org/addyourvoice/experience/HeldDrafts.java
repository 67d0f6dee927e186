package org.addyourvoice.experience;

import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Choices stand there by the names that they have in addresses, since a draft may hold what is on offer no more. */
@Component
@Order(11)
class HeldDrafts implements Held<HeldDraft> {

    private final Drafts drafts;

    HeldDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String part() {
        return "drafts";
    }

    @Override
    public Class<HeldDraft> kind() {
        return HeldDraft.class;
    }

    @Override
    public List<HeldDraft> about(MemberId member) {
        return drafts.findByAuthorOrderByChangedAtDescIdDesc(member).stream()
                .map(HeldDrafts::held)
                .toList();
    }

    private static HeldDraft held(Draft draft) {
        VoiceForm form = DraftFields.form(draft);
        ExperienceId of = draft.experience();
        return new HeldDraft(
                of == null ? null : "/experiences/" + of,
                form.title(),
                form.body(),
                form.context(),
                form.carer(),
                form.symptoms().stream().sorted().toList(),
                form.reports().entrySet().stream()
                        .map(it -> (it.getKey() + " " + it.getValue()).strip())
                        .toList(),
                (form.suggest() + " " + form.suggestOutcome()).strip(),
                form.contentNotes().stream().sorted().toList(),
                form.hideName(),
                draft.device(),
                draft.changedAt());
    }
}
