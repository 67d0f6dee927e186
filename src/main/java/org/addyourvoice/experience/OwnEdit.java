package org.addyourvoice.experience;

import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Reasons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Changing what one wrote oneself: which text that is, and what stands above its form. Which texts have such a form is said by those who extend it. */
abstract class OwnEdit {

    private final Reading reading;
    private final Reasons reasons;

    OwnEdit(Reading reading, Reasons reasons) {
        this.reading = reading;
        this.reasons = reasons;
    }

    abstract boolean changes(OwnPost post);

    /** Somebody else's doesn't exist here, and what was removed or withdrawn can't be edited any more. */
    @ModelAttribute("editing")
    OwnPost editing(@AuthenticationPrincipal SignedInMember member, @PathVariable long id) {
        ExperienceId wanted = new ExperienceId(id);
        return reading.ownPost(member.id(), wanted)
                .filter(it -> it.canEdit() && changes(it))
                .orElseThrow(() -> new NoSuchExperience(wanted));
    }

    /** What a moderator asked for stands above the form: nobody has to keep it in mind. */
    @ModelAttribute("reasons")
    Reasons reasons() {
        return reasons;
    }

    /** What the form begins with. */
    ExperienceText text(SignedInMember member, OwnPost post) {
        return reading.ownText(member.id(), post.id()).orElseThrow(() -> new NoSuchExperience(post.id()));
    }
}
