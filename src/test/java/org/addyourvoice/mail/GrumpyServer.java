package org.addyourvoice.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that greets everybody and refuses every mail in the same words. */
final class GrumpyServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** @param refusal of each recipient, such as {@code 451 Later} */
    GrumpyServer(String refusal) throws IOException {
        thread.execute(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client, refusal);
                } catch (IOException e) {
                    // the test is over, or the client is gone
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    private static void talk(Socket client, String refusal) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        var out = new PrintStream(client.getOutputStream(), true, US_ASCII);
        out.print("220 here\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.print((line.startsWith("RCPT") ? refusal : line.startsWith("QUIT") ? "221 gone" : "250 yes") + "\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.shutdownNow();
    }
}
