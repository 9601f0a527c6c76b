package org.poryadok.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.poryadok.host.access.AdministratorFilter;
import org.poryadok.login.PasswordDoor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the collector and administrators read the figures: they tell of all jurisdictions, and no official reads another
 * one's. The collector is known without the database, or its figures would be missing just when that is away.
 */
class CollectorFilter extends OncePerRequestFilter {

    private final MetricsSettings settings;
    private final PasswordDoor door;
    private final AdministratorFilter administrators;

    CollectorFilter(MetricsSettings settings, PasswordDoor door, AdministratorFilter administrators) {
        this.settings = settings;
        this.door = door;
        this.administrators = administrators;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.password().isEmpty() || !door.isFor(request, settings.user())) {
            administrators.doFilter(request, response, chain);
        } else if (door.admits(request, settings.user(), settings.password())) {
            chain.doFilter(request, response);
        } else {
            door.refuse(request, response, "Неверный пароль для сбора показателей.");
        }
    }
}
