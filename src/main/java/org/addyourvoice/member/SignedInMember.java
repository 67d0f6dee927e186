package org.addyourvoice.member;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The member who makes the request. Made afresh from the account for each request, never kept in a session, so that a lost
 * role is lost from the next request on.
 */
public class SignedInMember implements UserDetails {

    private static final long serialVersionUID = 1;

    private final MemberProfile profile;
    private final boolean roleWaits;

    public SignedInMember(MemberProfile profile) {
        this(profile, false);
    }

    private SignedInMember(MemberProfile profile, boolean roleWaits) {
        this.profile = profile;
        this.roleWaits = roleWaits;
    }

    /** Somebody with a role who may use it only once there is more than a password to their account. */
    public static SignedInMember withoutRole(MemberProfile profile) {
        return new SignedInMember(
                new MemberProfile(
                        profile.id(), profile.pseudonym(), Role.MEMBER, profile.joinedAt(), profile.vouched()),
                true);
    }

    /** Whether this member has a role that they can't use yet. */
    public boolean roleWaits() {
        return roleWaits;
    }

    public MemberId id() {
        return profile.id();
    }

    public String pseudonym() {
        return profile.pseudonym();
    }

    public Role role() {
        return profile.role();
    }

    public MemberProfile profile() {
        return profile;
    }

    /** Every role that this member's own one covers. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Arrays.stream(Role.values())
                .filter(role()::covers)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getUsername() {
        return profile.pseudonym();
    }

    /** Never known here: it is compared where somebody signs in and goes no further. */
    @Override
    public String getPassword() {
        return "";
    }

    /** The number alone, so that no log line can carry a name. */
    @Override
    public String toString() {
        return "member " + id();
    }
}
