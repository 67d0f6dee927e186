package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Each published experience, for everybody. */
@Controller
class BrowseController {

    private static final int OTHERS = 4;
    private static final int GENTLE_OTHERS = 2;

    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Readers readers;
    private final OthersLikeIt others;
    private final Marking marking;
    private final Permalink permalink;

    BrowseController(
            Reading reading,
            Vocabulary vocabulary,
            Readers readers,
            OthersLikeIt others,
            Marking marking,
            Permalink permalink) {
        this.readers = readers;
        this.others = others;
        this.marking = marking;
        this.permalink = permalink;
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    /** @param shown there in any form, once a reader wants to see what they have muted */
    @GetMapping("/experiences/{id}")
    String read(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String shown,
            Model model,
            HttpServletResponse response) {
        ExperienceId wanted = new ExperienceId(id);
        Optional<ExperienceView> found = reading.published(wanted);
        if (found.isEmpty() && reading.isTakenDown(wanted)) {
            response.setStatus(HttpStatus.GONE.value());
            return "experience/gone";
        }
        ExperienceView it = found.orElseThrow(() -> new NoSuchExperience(wanted));
        if (it.hidden() != null && shown == null) {
            model.addAttribute("id", wanted);
            model.addAttribute("hidden", it.hidden());
            return "experience/muted";
        }
        model.addAttribute("vocabulary", vocabulary);
        model.addAttribute("it", it);
        model.addAttribute("others", others.than(it, readers.now().gentle() ? GENTLE_OTHERS : OTHERS));
        model.addAttribute("marked", member == null ? null : marking.on(wanted, member.id()));
        model.addAttribute("permalink", permalink.to(wanted));
        return "experience/read";
    }
}
