// Right is one high tone, wrong is low and twice: heard over a warehouse, not only seen.
let audio;

export function sound(right) {
  try {
    audio ??= new AudioContext();
    const play = (pitch, from, length) => {
      const tone = audio.createOscillator(), volume = audio.createGain();
      tone.type = right ? "sine" : "square";
      tone.frequency.value = pitch;
      volume.gain.value = .15;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + from);
      tone.stop(audio.currentTime + from + length);
    };
    if (right) play(1320, 0, .12);
    else { play(220, 0, .2); play(180, .25, .35); }
  } catch { /* a browser without sound still shows colour and word */ }
}
