package org.addyourvoice.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.addyourvoice.limit.LimitReached;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What pages ask for in the background when somebody presses a button about a passkey: the question for their device. */
@Controller
class PasskeyOptionsController {

    private final Ceremonies ceremonies;
    private final Halfway halfway;
    private final MessageSource messages;

    PasskeyOptionsController(Ceremonies ceremonies, Halfway halfway, MessageSource messages) {
        this.ceremonies = ceremonies;
        this.halfway = halfway;
        this.messages = messages;
    }

    /** Names nobody: which accounts there are, and which of them have passkeys, can’t be learnt from it. */
    @PostMapping("/login/passkey/options")
    ResponseEntity<String> toSignIn(HttpServletRequest request, Locale locale) {
        return answer(() -> ceremonies.ask(Ceremony.SIGN_IN, null, request), locale);
    }

    @PostMapping("/login/code/passkey/options")
    ResponseEntity<String> asSecondStep(HttpServletRequest request, Locale locale) {
        MemberId who = halfway.who(request)
                .map(MemberProfile::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "Nobody is halfway in"));
        return answer(() -> ceremonies.ask(Ceremony.SECOND_STEP, who, request), locale);
    }

    @PostMapping("/me/confirm/passkey/options")
    ResponseEntity<String> toConfirm(
            @AuthenticationPrincipal SignedInMember member, HttpServletRequest request, Locale locale) {
        return answer(() -> ceremonies.ask(Ceremony.CONFIRM, member.id(), request), locale);
    }

    @PostMapping("/me/security/passkeys/options")
    ResponseEntity<String> toAdd(
            @AuthenticationPrincipal SignedInMember member, HttpServletRequest request, Locale locale) {
        return answer(() -> ceremonies.askForNew(member.profile(), request), locale);
    }

    private ResponseEntity<String> answer(Supplier<String> options, Locale locale) {
        try {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options.get());
        } catch (LimitReached e) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()))
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(messages.getMessage("access.login.limit", new Object[] {e.retryAfterMinutes()}, locale));
        }
    }
}
