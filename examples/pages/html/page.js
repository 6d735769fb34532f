// The events bubble out of every element, so that one listener hears them all.
document.addEventListener('account-connected', ({ detail }) => {
  document.querySelector('#said').textContent = `${detail.account.name} is connected.`;
});
