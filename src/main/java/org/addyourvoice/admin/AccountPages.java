package org.addyourvoice.admin;

import java.nio.charset.StandardCharsets;
import org.addyourvoice.member.AccountReading;
import org.addyourvoice.member.AccountView;
import org.addyourvoice.member.LastAdmin;
import org.addyourvoice.member.NotForOneself;
import org.addyourvoice.member.NotPossibleForAccount;
import org.addyourvoice.member.SignedInMember;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The small pages on which an admin does one thing with one account, and what comes of it: the form again with what is wrong, or the account's page. */
@Component
class AccountPages {

    private final AccountReading accounts;
    private final MessageSource messages;

    AccountPages(AccountReading accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Answers 404 where nobody has that name. */
    AccountView named(String pseudonym, SignedInMember admin) {
        return accounts.named(pseudonym, admin.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account"));
    }

    /** Of somebody else. @throws NotForOneself for one's own */
    AccountView other(String pseudonym, SignedInMember admin) {
        AccountView account = named(pseudonym, admin);
        if (account.own()) {
            throw new NotForOneself();
        }
        return account;
    }

    /** @param act the middle part of the codes of its words, such as {@code lock} */
    ModelAndView show(String act, AccountView account) {
        return new ModelAndView("admin/act").addObject("act", act).addObject("account", account);
    }

    /** @param errors whatever its controller has found already */
    ModelAndView take(
            String act,
            AccountView account,
            SignedInMember admin,
            BindingResult errors,
            RedirectAttributes flash,
            Runnable save) {
        if (errors.hasErrors()) {
            return again(act, account, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            save.run();
        } catch (OptimisticLockingFailureException | NotPossibleForAccount e) {
            errors.reject("admin.stale");
            return again(act, named(account.pseudonym(), admin), HttpStatus.CONFLICT);
        } catch (LastAdmin e) {
            errors.reject("admin.last");
            return again(act, account, HttpStatus.CONFLICT);
        }
        Object[] name = {account.pseudonym()};
        flash.addFlashAttribute(
                "done", messages.getMessage("admin.act." + act + ".done", name, LocaleContextHolder.getLocale()));
        return new ModelAndView("redirect:" + path(account));
    }

    private ModelAndView again(String act, AccountView account, HttpStatus status) {
        ModelAndView again = show(act, account);
        again.setStatus(status);
        return again;
    }

    private static String path(AccountView account) {
        return "/admin/accounts/" + UriUtils.encodePathSegment(account.pseudonym(), StandardCharsets.UTF_8);
    }
}
