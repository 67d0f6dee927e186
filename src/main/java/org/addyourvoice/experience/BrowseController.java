package org.addyourvoice.experience;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.mail.PageAddress;
import org.addyourvoice.member.MemberId;
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
    private final PageAddress addresses;
    private final Conversations conversations;

    BrowseController(
            Reading reading,
            Vocabulary vocabulary,
            Readers readers,
            OthersLikeIt others,
            Marking marking,
            PageAddress addresses,
            Conversations conversations) {
        this.readers = readers;
        this.others = others;
        this.conversations = conversations;
        this.marking = marking;
        this.addresses = addresses;
        this.reading = reading;
        this.vocabulary = vocabulary;
    }

    /** @param shown there in any form, once a reader wants to see what they have muted */
    @GetMapping("/experiences/{id}")
    String read(
            @AuthenticationPrincipal @Nullable SignedInMember member,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable Integer page,
            Model model,
            HttpServletResponse response) {
        ExperienceId wanted = new ExperienceId(id);
        Optional<Conversations.Place> reply = conversations.placeOf(wanted);
        if (reply.isPresent()) {
            return "redirect:/experiences/" + reply.get().under() + "?page="
                    + reply.get().page() + "#reply-" + wanted;
        }
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
        model.addAttribute("permalink", addresses.of("/experiences/" + wanted));
        MemberId reader = member == null ? null : member.id();
        model.addAttribute("replies", conversations.under(wanted, page == null ? 1 : page, reader));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "experience/read";
    }
}
