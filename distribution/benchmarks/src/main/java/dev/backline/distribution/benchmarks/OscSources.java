package dev.backline.distribution.benchmarks;

/** Small C programs: one that sends, and liblo as the one that receives. */
final class OscSources {
    /** Sends windows of messages to a port and waits for an answer to each; prints messages a second. */
    static final String KNOCK = """
            #include <arpa/inet.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <sys/socket.h>
            #include <sys/time.h>
            #include <time.h>
            #define WINDOW 64
            static int s;
            static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
            static int answered(void) { char b[64]; return recv(s, b, sizeof b, 0) > 0; }
            static void ask(const char *what, int n) { do send(s, what, n, 0); while (!answered()); }
            static void windows(int count) {
                static const char m[] = "/live/track/get/volume\\0\\0,if\\0\\0\\0\\0\\3\\77\\131\\231\\232";
                for (int w = 0; w < count; w++) {
                    for (int i = 0; i < WINDOW; i++) send(s, m, 36, 0);
                    if (!answered()) { fprintf(stderr, "no answer\\n"); exit(1); }
                }
            }
            int main(int argc, char **argv) {
                struct sockaddr_in to = {0};
                struct timeval wait = {1, 0};
                s = socket(AF_INET, SOCK_DGRAM, 0);
                to.sin_family = AF_INET; to.sin_port = htons(atoi(argv[1])); to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
                connect(s, (struct sockaddr *) &to, sizeof to);
                for (int tries = 0; tries < 600; tries++) {
                    struct timespec pause = {0, 100000000};
                    if (send(s, "/begin\\0\\0,\\0\\0", 12, 0) > 0 && nanosleep(&pause, 0) == 0
                            && recv(s, (char[64]) {0}, 64, MSG_DONTWAIT) > 0) break;
                }
                setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
                while (answered()) ;
                wait.tv_sec = 30;
                setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
                windows(200000 / WINDOW);
                ask("/begin\\0\\0,\\0\\0", 12);
                int count = 500000 / WINDOW;
                double begin = now();
                windows(count);
                printf("osc rate %.0f\\n", count * WINDOW / (now() - begin));
                ask("/end\\0\\0\\0\\0,\\0\\0", 12);
            }
            """;

    /** Parses and dispatches from memory, or serves a port until it is told to end. */
    static final String LIBLO = """
            #include <lo/lo.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <time.h>
            #define WINDOW 64
            static double sum, cpu;
            static int heard, from, ended;
            static lo_server server;
            static double now(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec * 1e9 + t.tv_nsec; }
            static void answer(lo_message m) {
                lo_message a = lo_message_new();
                lo_send_message_from(lo_message_get_source(m), server, "/answer", a);
                lo_message_free(a);
            }
            static int volume(const char *p, const char *t, lo_arg **v, int n, lo_message m, void *u) {
                sum += v[0]->i + v[1]->f;
                if (u && ++heard % WINDOW == 0) answer(m);
                return 0;
            }
            static int begin(const char *p, const char *t, lo_arg **v, int n, lo_message m, void *u) {
                cpu = now(); from = heard; answer(m); return 0;
            }
            static int end(const char *p, const char *t, lo_arg **v, int n, lo_message m, void *u) {
                printf("osc cpu %.1f\\n", (now() - cpu) / (heard - from)); answer(m); ended = 1; return 0;
            }
            int main(int argc, char **argv) {
                static const char m[] = "/live/track/get/volume\\0\\0,if\\0\\0\\0\\0\\3\\77\\131\\231\\232";
                int serve = argc > 2;
                server = lo_server_new(serve ? argv[2] : NULL, NULL);
                lo_server_add_method(server, "/live/track/get/volume", "if", volume, serve ? server : NULL);
                lo_server_add_method(server, "/begin", "", begin, NULL);
                lo_server_add_method(server, "/end", "", end, NULL);
                while (serve && !ended) lo_server_recv(server);
                double least = 1e18;
                for (int pass = 0; pass < 15 && !serve; pass++) {
                    double start = now();
                    for (int i = 0; i < 1000000; i++) {
                        char copy[36];
                        memcpy(copy, m, 36);
                        lo_server_dispatch_data(server, copy, 36);
                    }
                    double one = (now() - start) / 1000000;
                    if (one < least) least = one;
                }
                if (!serve) printf("osc parse %.1f\\nosc sum %.1f\\n", least, sum);
            }
            """;

    private OscSources() {}
}
