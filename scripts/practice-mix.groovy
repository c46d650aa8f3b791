// A mix without the drums, so that a drummer can play along; or without any other parts.
//
// Adds up the stems of a track that Backline made, leaving out those that you name, keeps the peak below -1 dB, and
// writes a WAV of 24 bits. Stems are told by their names, such as "01 Drums 126bpm Am.wav"; a part inside of a bus goes
// with its bus.
import groovy.transform.CompileStatic
import javax.sound.sampled.AudioFileFormat
import javax.sound.sampled.AudioFormat
import javax.sound.sampled.AudioInputStream
import javax.sound.sampled.AudioSystem

@Param(value = 'Folder of the track', position = 0) Path track
@Param('Part to leave out; give it more than once') List<String> without = ['Kick', 'Snare', 'Clap', 'Hat', 'Open Hat', 'Percussion', 'Drums']
@Param('File to write; "Practice Mix.wav" in the folder of the track when left out') Path out = null

class Mixer {
    double[] sum = new double[0]
    AudioFormat format

    @CompileStatic
    void add(Path file) {
        AudioSystem.getAudioInputStream(file.toFile()).withCloseable { AudioInputStream stream ->
            if (format != null && !format.matches(stream.format)) {
                throw new IllegalArgumentException("$file has the format ${stream.format}, but its neighbours have $format.")
            }
            format = stream.format
            int width = format.sampleSizeInBits.intdiv(8)
            byte[] bytes = stream.readAllBytes()
            int values = bytes.length.intdiv(width)
            if (values > sum.length) {
                sum = Arrays.copyOf(sum, values)
            }
            double[] mix = sum
            for (int i = 0; i < values; i++) {
                int value = 0
                for (int b = width - 1; b >= 0; b--) {
                    value = (value << 8) | (b == width - 1 ? bytes[i * width + b] as int : bytes[i * width + b] & 0xff)
                }
                mix[i] += value / (double) (1L << (8 * width - 1))
            }
        }
    }

    @CompileStatic
    double write(Path file) {
        double peak = 0
        for (double value : sum) {
            peak = Math.max(peak, Math.abs(value))
        }
        double gain = peak > 0.89d ? 0.89d / peak : 1d
        byte[] bytes = new byte[sum.length * 3]
        for (int i = 0; i < sum.length; i++) {
            int value = Math.round(sum[i] * gain * 8388607d) as int
            bytes[3 * i] = value as byte
            bytes[3 * i + 1] = (value >> 8) as byte
            bytes[3 * i + 2] = (value >> 16) as byte
        }
        AudioFormat written = new AudioFormat(format.sampleRate, 24, format.channels, true, false)
        long frames = sum.length.intdiv(format.channels)
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(bytes), written, frames), AudioFileFormat.Type.WAVE, file.toFile())
        gain
    }
}

def stems = []
Files.list(track.resolve('Stems')).withCloseable { all ->
    all.filter { it.fileName.toString() ==~ /\d+ .+\.wav/ }.sorted().forEach { stems << it }
}
assert stems: "There are no stems in ${track.resolve('Stems')}."
def partOf = { file -> file.fileName.toString().replaceFirst(/^\d+ /, '').replaceFirst(/ \d+(\.\d+)?bpm .*$/, '') }
def (left, kept) = stems.split { partOf(it) in without }
assert kept: 'All parts are left out.'

def mixer = new Mixer()
kept.each { mixer.add it }
def target = out ?: track.resolve('Practice Mix.wav')
mixer.write target
def measured = audio.measure target
[file: target, parts: kept.collect(partOf), without: left.collect(partOf), lufs: measured.integratedLufs, peak: measured.truePeakDbtp]
