package org.poryadok.host.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.poryadok.login.PasswordDoor;
import org.poryadok.web.http.ErrorAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only the engine's administrators through, by HTTP Basic with the same passwords as everywhere else. */
public class AdministratorFilter extends OncePerRequestFilter {

    /** Request attribute with the login of the administrator. */
    public static final String ADMINISTRATOR = "org.poryadok.administrator";

    private final IdentityService identity;
    private final PasswordDoor door;

    public AdministratorFilter(IdentityService identity, PasswordDoor door) {
        this.identity = identity;
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = door.login(request);
        if (user.isEmpty()) {
            door.refuse(request, response, "Войдите с логином и паролем администратора.");
        } else if (!isAdministrator(user.get())) {
            ErrorAnswer.write(
                    request, response, HttpServletResponse.SC_FORBIDDEN, "Эта страница открыта только администратору.");
        } else {
            request.setAttribute(ADMINISTRATOR, user.get());
            chain.doFilter(request, response);
        }
    }

    private boolean isAdministrator(String user) {
        return identity.createGroupQuery()
                        .groupId(Groups.CAMUNDA_ADMIN)
                        .groupMember(user)
                        .count()
                > 0;
    }
}
