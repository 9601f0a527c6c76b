package org.poryadok.deployment;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Asks whether the port can be had: the web server itself asks last, when the database has been brought up already. */
class PortAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final int HIGHEST = 65535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        Binder settings = Binder.get(environment);
        int port = settings.bind("server.port", Integer.class).orElse(0);
        InetAddress address = settings.bind("server.address", InetAddress.class).orElse(null);
        if (port > HIGHEST) {
            throw new StartRefusal(
                    "«Порядок» не запущен: порта " + port + " не бывает.",
                    "Задайте в SERVER_PORT число от 1 до " + HIGHEST + ".");
        }
        if (port > 0) {
            check(port, address);
        }
    }

    private static void check(int port, InetAddress address) {
        try (ServerSocket door = new ServerSocket()) {
            // As Tomcat does: connections of a node that has just ended do not count.
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(address, port));
        } catch (BindException fault) {
            PortInUseException.ifPortBindingException(fault, inUse -> {
                throw new PortInUseException(port, fault);
            });
            throw unusable(port, address, fault);
        } catch (IOException fault) {
            throw unusable(port, address, fault);
        }
    }

    private static StartRefusal unusable(int port, InetAddress address, IOException fault) {
        return new StartRefusal(
                "«Порядок» не запущен: порт " + port + (address == null ? "" : " адреса " + address.getHostAddress())
                        + " открыть нельзя. Ответ: " + fault.getMessage(),
                "Проверьте SERVER_PORT и SERVER_ADDRESS; порты до 1024 открывает только администратор сервера.",
                fault);
    }

    /** After it is known that every setting is there. */
    @Override
    public int getOrder() {
        return 2;
    }
}
