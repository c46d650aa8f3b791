package dev.backline.distribution.benchmarks;

/**
 * How a process ran from its start to its end.
 *
 * @param answerSeconds from just before the start to the last byte of standard output
 * @param endSeconds from just before the start to the end of the process
 * @param cpuSeconds user and system time of the process and all its children
 * @param peakMegabytes most memory that one process had resident, looked at four times a second
 * @param out standard output
 */
record Run(double answerSeconds, double endSeconds, double cpuSeconds, double peakMegabytes, String out) {}
