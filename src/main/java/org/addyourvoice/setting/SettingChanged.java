package org.addyourvoice.setting;

import org.addyourvoice.member.MemberId;

/** Something is set anew. Raised in the transaction that sets it. */
public record SettingChanged(Setting setting, MemberId by) {}
