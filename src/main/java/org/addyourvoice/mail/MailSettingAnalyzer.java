package org.addyourvoice.mail;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which setting keeps mail, and so the program, from starting. */
class MailSettingAnalyzer extends AbstractFailureAnalyzer<MailSettingWrong> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MailSettingWrong cause) {
        return new FailureAnalysis(
                "A mail server is set (spring.mail.host), but the setting " + cause.setting()
                        + " is missing or can't be used.",
                cause.help() + " Without spring.mail.host the forum starts without mail.",
                cause);
    }
}
