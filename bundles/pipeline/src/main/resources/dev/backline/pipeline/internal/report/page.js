const map = document.getElementById('map'), head = document.getElementById('head');
const player = document.getElementById('player'), seconds = Number(map.dataset.seconds);
map.addEventListener('click', event => {
  const box = map.getBoundingClientRect();
  player.currentTime = (event.clientX - box.left) / box.width * seconds;
  player.play();
});
const follow = () => { head.style.left = (player.currentTime / seconds * 100) + '%'; requestAnimationFrame(follow); };
follow();
