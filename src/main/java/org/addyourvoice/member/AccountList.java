package org.addyourvoice.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of accounts. @param last the account that the next page stands after, or null at the end */
public record AccountList(
        List<AccountView> accounts, @Nullable MemberId last) {}
