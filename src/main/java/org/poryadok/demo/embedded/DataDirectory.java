package org.poryadok.demo.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.poryadok.deployment.StartRefusal;

/**
 * The folder of the demo's data, held by one host at a time. The operating system gives it free when the host dies,
 * however it dies; whatever server then still runs over it is an orphan.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel file;

    private DataDirectory(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static DataDirectory hold(Path directory) throws IOException {
        Path path = directory.toAbsolutePath().normalize();
        Files.createDirectories(path.getParent());
        FileChannel file = FileChannel.open(
                path.resolveSibling(path.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(file)) {
            file.close();
            throw new StartRefusal(
                    "«Порядок» не запущен: с данными в каталоге " + path + " уже работает другая демонстрация.",
                    "Остановите её или задайте другой каталог: PORYADOK_DEMO_POSTGRES_DIRECTORY=./data2/postgres и "
                            + "PORYADOK_DEMO_MAIL_DIRECTORY=./data2/mail (а также другой порт: SERVER_PORT=8081).");
        }
        return new DataDirectory(path, file);
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
