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

    /** Floods a virtual Live that plays, and asks it on another socket where the song stands. */
    static final String FLOOD = """
            #include <arpa/inet.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <sys/socket.h>
            #include <time.h>
            #define CUT 64
            static int port;
            static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
            static int made(void) {
                struct sockaddr_in to = {0};
                int s = socket(AF_INET, SOCK_DGRAM, 0), wide = 1 << 20;
                to.sin_family = AF_INET; to.sin_port = htons(port); to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
                setsockopt(s, SOL_SOCKET, SO_SNDBUF, &wide, sizeof wide);
                connect(s, (struct sockaddr *) &to, sizeof to);
                return s;
            }
            static int heard(int s, int wait, float *beat) {
                static const char time[] = "/live/song/get/current_song_time";
                char b[256];
                int n = recv(s, b, sizeof b, wait);
                if (n < 44 || strcmp(b, time)) return 0;
                unsigned bits; memcpy(&bits, b + 40, 4); bits = ntohl(bits); memcpy(beat, &bits, 4);
                return 1;
            }
            static void ask(int s) { send(s, "/live/song/get/current_song_time\0\0\0\0,\0\0\0", 40, 0); }
            static int order(const void *a, const void *b) { double x = *(double *) a, y = *(double *) b; return x < y ? -1 : x > y; }
            int main(int argc, char **argv) {
                static const char m[] = "/live/song/set/metronome\0\0\0\0,i\0\0\0\0\0\1";
                static char many[CUT * 1024];
                static double waits[100000];
                int together = atoi(argv[2]), seconds = atoi(argv[3]), rate = atoi(argv[4]) / together;
                port = atoi(argv[1]);
                int size = 36, cut = CUT;
                if (together > 1) {
                    memcpy(many, "#bundle\0\0\0\0\0\0\0\0\1", size = 16);
                    for (int i = 0; i < together; i++, size += 40) { memcpy(many + size, "\0\0\0\44", 4); memcpy(many + size + 4, m, 36); }
                } else memcpy(many, m, 36);
                for (int i = 1; i < CUT; i++) memcpy(many + i * size, many, size);
                int a = made(), f = made();
                struct timeval wait = {0, 200000};
                setsockopt(a, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
                float beat = 0, first = 0;
                for (int i = 0; beat <= 0; i++) {
                    struct timespec pause = {0, 100000000};
                    if (i == 600) { fprintf(stderr, "no answer\n"); return 1; }
                    // Playing already it would begin anew.
                    if (i % 50 == 0) send(a, "/live/song/start_playing\0\0\0\0,\0\0\0", 32, 0);
                    ask(a); heard(a, 0, &beat); nanosleep(&pause, 0);
                }
                while (heard(a, 0, &beat)) ;
                double asked = now(), zero = 0, astray = 0, worst = 1e18;
                ask(a); heard(a, 0, &first); zero = now();
                double slack = zero - asked;
                if (setsockopt(f, 17, 103, &size, sizeof size)) cut = 1;
                long sent = 0, all = (long) rate * seconds, lastSent = 0;
                int questions = 0, answers = 0, missing = 0, open = 0, second = 1;
                double begin = now(), next = begin, t;
                while ((t = now()) - begin < seconds || sent < all) {
                    if (t - begin >= second) { if (second <= seconds && sent - lastSent < worst) worst = sent - lastSent; lastSent = sent; second++; }
                    if (t >= next && !open) { ask(a); asked = now(); open = 1; questions++; next = t + 0.01; }
                    if (open && heard(a, MSG_DONTWAIT, &beat)) {
                        double at = now(), off;
                        waits[answers++] = at - asked; open = 0;
                        double early = zero - slack + (beat - first) / 2 - at, late = asked - zero - (beat - first) / 2;
                        off = early > late ? early : late;
                        if (off > astray) astray = off;
                    } else if (open && now() - asked > 1) { open = 0; missing++; }
                    long due = (long) ((t - begin) * rate) + 1;
                    if (due > all) due = all;
                    if (sent >= due) { struct timespec pause = {0, 200000}; nanosleep(&pause, 0); }
                    for (int i = 0; i < 4 && sent < due; i++) {
                        int n = due - sent < cut ? due - sent : cut;
                        int went = send(f, many, n * size, 0);
                        if (went < 0) cut = 1; else sent += went / size;
                    }
                }
                double took = now() - begin;
                struct timespec settle = {1, 0}; nanosleep(&settle, 0);
                qsort(waits, answers, sizeof *waits, order);
                printf("osc offered %.0f\nosc worst %.0f\nosc astray %.3f\nosc asked %d\nosc unanswered %d\n", sent * together / took, worst * together, astray * 1e3, questions, missing);
                printf("osc p50 %.3f\nosc p99 %.3f\nosc longest %.3f\n", waits[answers / 2] * 1e3, waits[answers * 99 / 100] * 1e3, waits[answers ? answers - 1 : 0] * 1e3);
            }
            """;

    private OscSources() {}
}
