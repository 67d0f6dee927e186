package org.addyourvoice.access;

import org.addyourvoice.member.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether a role needs more than a password, from {@code forum.staff.second-step}. Until there is a second step (an app or a passkey), somebody with a role is a member
 * like any other.
 */
@ConfigurationProperties("forum.staff")
record StaffSecondStep(@DefaultValue("true") boolean secondStep) {

    boolean binds(Role role) {
        return secondStep && role != Role.MEMBER;
    }
}
