package org.addyourvoice.mail;

/** A mail server is named, but something that mails need is missing or can't be used. */
class MailSettingWrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String setting;
    private final String help;

    MailSettingWrong(String setting, String help) {
        super(setting + ": " + help);
        this.setting = setting;
        this.help = help;
    }

    String setting() {
        return setting;
    }

    String help() {
        return help;
    }
}
