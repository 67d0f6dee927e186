package org.addyourvoice.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.addyourvoice.experience.ExperienceFilter;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.limit.Address;
import org.addyourvoice.limit.Limit;
import org.addyourvoice.limit.Limits;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of experiences: newest first without words, what fits best with them. Words stand in no log and in no title. */
@Controller
class FindController {

    private static final int PAGE = 20;
    private static final int GENTLE_PAGE = 5;
    private static final String VIEW = "search/find";

    private final Reading reading;
    private final Searching searching;
    private final IndexKeeper keeper;
    private final Vocabulary vocabulary;
    private final Readers readers;
    private final Limits limits;
    private final InMySituation situation;
    private final SinceLastVisit news;

    FindController(
            Reading reading,
            Searching searching,
            IndexKeeper keeper,
            Vocabulary vocabulary,
            Readers readers,
            Limits limits,
            InMySituation situation,
            SinceLastVisit news) {
        this.news = news;
        this.situation = situation;
        this.reading = reading;
        this.searching = searching;
        this.keeper = keeper;
        this.vocabulary = vocabulary;
        this.readers = readers;
        this.limits = limits;
    }

    @GetMapping("/experiences")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String strategy,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false, defaultValue = "") List<String> symptom,
            @RequestParam(required = false) @Nullable String context,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Question question = QuestionReader.read(q == null ? "" : q);
        String words = question.cut() ? question.asked() : q;
        FindForm form = new FindForm(words, strategy, outcome, symptom, context, since, sort, after);
        model.addAttribute("filter", form);
        model.addAttribute("feed", "/feed.atom");
        model.addAttribute("vocabulary", vocabulary);
        ExperienceFilter asked = form.filter(vocabulary);
        ExperienceFilter filter = member == null ? asked : news.byOthers(asked, member.id());
        model.addAttribute("way", situation.way().orElse(null));
        model.addAttribute("inSituation", situation.is(filter));
        if (member != null) {
            news.of(member.id()).ifPresent(it -> model.addAttribute("news", it).addAttribute("fresh", it));
        }
        Sort order = form.order();
        model.addAttribute("order", order.slug());
        model.addAttribute("asked", question.asked());
        if (form.q() == null) {
            model.addAttribute("page", reading.list(filter, form.cursor(), pageSize()));
            count(new Wanted(question), Share.ALL, filter, model);
            return VIEW;
        }
        // a page of somebody's words is nobody else's
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("noindex", true);
        int offset = form.offset();
        if (question.isEmpty()) {
            model.addAttribute("nothing", "unreadable");
            return VIEW;
        }
        limits.take(
                Limit.SEARCH,
                member == null
                        ? Address.subject(request.getRemoteAddr())
                        : member.id().toString());
        if (!keeper.isWhole()) {
            model.addAttribute("building", keeper.howFar());
        }
        searching.wanted(question).ifPresent(it -> find(it, filter, order, offset, model));
        return VIEW;
    }

    private void find(Wanted wanted, ExperienceFilter filter, Sort order, int offset, Model model) {
        if (wanted.isEmpty()) {
            model.addAttribute("nothing", "small-words");
            return;
        }
        searching.find(wanted, filter, order, offset, pageSize()).ifPresent(it -> {
            model.addAttribute("results", it);
            count(wanted, it.share(), filter, model);
        });
    }

    private void count(Wanted wanted, Share share, ExperienceFilter filter, Model model) {
        if (!readers.now().gentle()) {
            searching.facets(wanted, share, filter).ifPresent(it -> model.addAttribute("facets", it));
        }
    }

    private int pageSize() {
        return readers.now().gentle() ? GENTLE_PAGE : PAGE;
    }
}
